//! Where a second start finds the window, and who may.

#[cfg(windows)]
pub(super) use self::windows::{Listener, Stream, connect};
#[cfg(unix)]
pub(super) use unix::{Listener, Stream, connect};

/// A socket in the data folder. A window that opens puts its own in the place of whatever is there, so that
/// one of a program that was killed is in nobody's way.
#[cfg(unix)]
mod unix {
    use std::{
        fs, io,
        os::unix::fs::{MetadataExt as _, PermissionsExt as _},
        path::{Path, PathBuf},
    };

    use tokio::net::{UnixListener, UnixStream};

    use crate::files;

    pub type Stream = UnixStream;

    const NAME: &str = "window.socket";

    #[derive(Debug)]
    pub struct Listener {
        socket: UnixListener,
        path: PathBuf,
        /// Tells this socket from one that replaced it.
        inode: u64,
    }

    impl Listener {
        pub fn bind(data: &Path) -> io::Result<Self> {
            files::make_private_folder(data)?;
            let path = data.join(NAME);
            let own = data.join(format!("{NAME}.{}", std::process::id()));
            fs::remove_file(&own).ok();
            let socket = near(&own, |short| UnixListener::bind(short))?;
            let inode = fs::set_permissions(&own, fs::Permissions::from_mode(0o600))
                .and_then(|()| Ok(fs::symlink_metadata(&own)?.ino()))
                .and_then(|inode| fs::rename(&own, &path).map(|()| inode))
                .inspect_err(|_| drop(fs::remove_file(&own)))?;
            Ok(Self { socket, path, inode })
        }

        pub async fn accept(&mut self) -> io::Result<Stream> {
            let (stream, _) = self.socket.accept().await?;
            only_ours(stream)
        }
    }

    impl Drop for Listener {
        fn drop(&mut self) {
            if fs::symlink_metadata(&self.path).is_ok_and(|found| found.ino() == self.inode) {
                fs::remove_file(&self.path).ok();
            }
        }
    }

    pub async fn connect(data: &Path) -> io::Result<Stream> {
        let stream = near(&data.join(NAME), |short| {
            let stream = std::os::unix::net::UnixStream::connect(short)?;
            stream.set_nonblocking(true)?;
            Stream::from_std(stream)
        })?;
        only_ours(stream)
    }

    /// The kernel's word on who the peer is, whatever the modes of folder and file say.
    fn only_ours(stream: Stream) -> io::Result<Stream> {
        if stream.peer_cred()?.uid() == rustix::process::geteuid().as_raw() {
            Ok(stream)
        } else {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }

    /// A socket's path has about a hundred bytes. Linux reaches a longer one by its open folder.
    fn near<T>(path: &Path, with: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
        use std::os::fd::AsRawFd as _;

        const LONGEST: usize = 100;
        if path.as_os_str().len() <= LONGEST || !cfg!(target_os = "linux") {
            return with(path);
        }
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return with(path) };
        let folder = fs::File::open(folder)?;
        with(&Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string()).join(name))
    }
}

/// A pipe with a name that nobody can guess, which a file in the data folder tells. Others of the computer
/// may not write to a pipe unless its security descriptor says so, and none is given.
#[cfg(windows)]
mod windows {
    use std::{
        io,
        path::{Path, PathBuf},
    };

    use tokio::net::windows::named_pipe::{ClientOptions, NamedPipeClient, NamedPipeServer, ServerOptions};

    use crate::files::{self, Readers};

    const NAME: &str = "window.pipe";

    /// The most bytes of a pipe's name.
    const LONGEST: usize = 128;

    pub type Stream = NamedPipeServer;

    #[derive(Debug)]
    pub struct Listener {
        next: NamedPipeServer,
        pipe: String,
        file: PathBuf,
    }

    impl Listener {
        pub fn bind(data: &Path) -> io::Result<Self> {
            let pipe = format!(r"\\.\pipe\token-desk-{}", uuid::Uuid::new_v4());
            let next =
                ServerOptions::new().first_pipe_instance(true).reject_remote_clients(true).create(&pipe)?;
            files::make_private_folder(data)?;
            let file = data.join(NAME);
            files::write(&file, pipe.as_bytes(), Readers::Account)?;
            Ok(Self { next, pipe, file })
        }

        pub async fn accept(&mut self) -> io::Result<Stream> {
            self.next.connect().await?;
            let next = ServerOptions::new().reject_remote_clients(true).create(&self.pipe)?;
            Ok(std::mem::replace(&mut self.next, next))
        }
    }

    impl Drop for Listener {
        fn drop(&mut self) {
            if files::read(&self.file, LONGEST).is_ok_and(|found| found == self.pipe.as_bytes()) {
                std::fs::remove_file(&self.file).ok();
            }
        }
    }

    pub async fn connect(data: &Path) -> io::Result<NamedPipeClient> {
        let name = files::read(&data.join(NAME), LONGEST)?;
        let name = String::from_utf8(name).map_err(|_| io::ErrorKind::InvalidData)?;
        if !name.starts_with(r"\\.\pipe\token-desk-") {
            return Err(io::ErrorKind::InvalidData.into());
        }
        ClientOptions::new().open(name)
    }
}
