//! The target of an export: a file that appears as a whole, or a stream.

use std::io::{self, Write};

use crate::files::NewFile;

/// After a failure it accepts and drops everything, and [`Out::finish`] fails: some writers end their file
/// even then, and complain on standard error if they cannot.
pub(super) struct Out {
    to: To,
    failed: Option<io::ErrorKind>,
}

enum To {
    File(NewFile),
    Stream(Box<dyn Write + Send>),
}

impl Out {
    pub fn file(file: NewFile) -> Self {
        Self { to: To::File(file), failed: None }
    }

    pub fn stream(stream: Box<dyn Write + Send>) -> Self {
        Self { to: To::Stream(stream), failed: None }
    }

    /// Ends it; only now the file appears.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match (self.failed, self.to) {
            (Some(kind), _) => Err(kind.into()),
            (None, To::File(file)) => file.finish(),
            (None, To::Stream(_)) => Ok(()),
        }
    }

    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        if let Err(err) = &result
            && err.kind() != io::ErrorKind::Interrupted
        {
            self.failed = Some(err.kind());
        }
        result
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed.is_some() {
            return Ok(bytes.len());
        }
        let result = match &mut self.to {
            To::File(file) => file.write(bytes),
            To::Stream(stream) => stream.write(bytes),
        };
        self.note(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed.is_some() {
            return Ok(());
        }
        let result = match &mut self.to {
            To::File(file) => file.flush(),
            To::Stream(stream) => stream.flush(),
        };
        self.note(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails after ten bytes.
    struct Ten(usize);

    impl Write for Ten {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_failed_once_is_said_once_more_at_the_end() {
        let mut out = Out::stream(Box::new(Ten(10)));
        out.write_all(b"ten bytes!").unwrap();
        assert_eq!(out.write_all(b"x").unwrap_err().kind(), io::ErrorKind::StorageFull);
        out.write_all(b"whatever a writer ends with").unwrap();
        assert_eq!(out.finish().unwrap_err().kind(), io::ErrorKind::StorageFull);
        Out::stream(Box::new(Ten(0))).finish().unwrap();
    }
}
