# What the commands beside share; they source it. Settings, all optional:
#   TOKEN_DESK_PROGRAM          a program for Linux that is there, instead of building one
#   TOKEN_DESK_WINDOWS_PROGRAM  the same for Windows
#   TOKEN_DESK_VERSION          another version than that of Cargo.toml
#   TOKEN_DESK_PACKAGES         where packages go (a full path), else target/packages
#   TOKEN_DESK_RULES            other rules than those of .deny.toml
#   TOKEN_DESK_QUICK=1          compress little: for tests
#   SOURCE_DATE_EPOCH           the time of every file; else that of the commit
set -euo pipefail

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$packaging/../.." && pwd)
cd "$repository"
# the same packages whoever makes them
umask 022
export LC_ALL=C.UTF-8 TZ=UTC

target=${CARGO_TARGET_DIR:-$repository/target}
packages=${TOKEN_DESK_PACKAGES:-$repository/target/packages}
# Cargo.toml names the folder, so it is not in CARGO_TARGET_DIR
stage=$repository/target/stage
tools=$repository/target/tools
# what is built and by what, as dpkg and rpm name it
deb_arch=amd64 rpm_arch=x86_64
quick=${TOKEN_DESK_QUICK:-}

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

of_cargo_toml() {
    awk -F '"' -v name="$1" '$1 == name " = " {print $2; exit}' Cargo.toml
}

version=${TOKEN_DESK_VERSION:-$(of_cargo_toml version)}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "the version $version is not three numbers"
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null) ||
        fail "there is no commit to take the date from: set SOURCE_DATE_EPOCH"
fi
export SOURCE_DATE_EPOCH
mkdir -p "$packages"

need() {
    local command missing=()
    for command; do
        command -v "$command" >/dev/null || missing+=("$command")
    done
    ((${#missing[@]} == 0)) || fail "not installed: ${missing[*]}"
}

cargo_tools=(cargo-cyclonedx@0.5.9 cargo-deb@3.8.0 cargo-deny@0.20.2 cargo-generate-rpm@0.21.1)

# cargo_tool NAME: puts it into target/tools once
cargo_tool() {
    local wanted
    for wanted in "${cargo_tools[@]}"; do
        [[ $wanted != "$1"@* ]] || break
    done
    grep -qs "^\"${wanted/@/ } " "$tools/.crates.toml" && [[ -x $tools/bin/$1 ]] && return
    echo "installing $wanted into ${tools#"$repository"/}" >&2
    # used for a moment only: quick to compile counts more than quick to run. They share what they
    # are made of
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install --quiet --locked --root "$tools" --target-dir "$tools/built" "$wanted"
}

# built COMMAND...: or ends, as what an earlier build left is not packed. With no folder of this
# machine in the program, so that two builds in two folders are the same
built() {
    local cargo=${CARGO_HOME:-$HOME/.cargo}
    RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$repository=token-desk --remap-path-prefix=$cargo=cargo" \
        CFLAGS="${CFLAGS:-} -ffile-prefix-map=$repository=token-desk -ffile-prefix-map=$cargo=cargo" \
        "$@" build --quiet --profile dist --locked --bin token-desk >&2 || fail "the program was not built"
}

# there NAME: the file that a variable names
there() {
    [[ -f ${!1} ]] || fail "$1: there is no file ${!1}"
    realpath "${!1}"
}

linux_program() {
    if [[ -n ${TOKEN_DESK_PROGRAM:-} ]]; then
        there TOKEN_DESK_PROGRAM
        return
    fi
    built cargo
    echo "$target/dist/token-desk"
}

# cargo_for_windows ARGUMENTS...: for want of a standard library for Windows, Debian's Rust builds
# that, too
cargo_for_windows() {
    local system=x86_64-pc-windows-gnu gnu=x86_64-w64-mingw32
    export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=$gnu-gcc CC_x86_64_pc_windows_gnu=$gnu-gcc
    export CXX_x86_64_pc_windows_gnu=$gnu-g++ AR_x86_64_pc_windows_gnu=$gnu-ar
    # objects that the crate brings along, instead of an assembler for Windows
    export AWS_LC_SYS_PREBUILT_NASM=1
    if [[ -d $(rustc --print target-libdir --target $system) ]]; then
        cargo "$@" --target $system --target-dir "$target/windows"
    else
        env PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo "$@" \
            --target $system --target-dir "$target/windows" -Z build-std=std,panic_unwind,test
    fi
}

windows_program() {
    local runtime=VCRUNTIME140.dll
    if [[ -n ${TOKEN_DESK_WINDOWS_PROGRAM:-} ]]; then
        there TOKEN_DESK_WINDOWS_PROGRAM
        # a new Windows does not have it, and no package brings it
        ! grep -qa $runtime "$TOKEN_DESK_WINDOWS_PROGRAM" ||
            fail "the program asks for $runtime: build it with RUSTFLAGS=-C target-feature=+crt-static"
        return
    fi
    need x86_64-w64-mingw32-gcc
    built cargo_for_windows
    echo "$target/windows/x86_64-pc-windows-gnu/dist/token-desk.exe"
}

# put MODE FILE PLACE: copies into the stage
put() {
    install -D -m "$1" "$2" "$stage/$3"
}

# filled FILE: with version and day
filled() {
    sed -e "s/@VERSION@/$version/g" -e "s/@DAY@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/g" \
        -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" -R)/g" "$1"
}

# put_filled FILE PLACE, compressed if the place ends so
put_filled() {
    mkdir -p "$stage/$(dirname "$2")"
    if [[ $2 == *.gz ]]; then
        filled "$1" | gzip -9n >"$stage/$2"
    else
        filled "$1" >"$stage/$2"
    fi
    chmod 644 "$stage/$2"
}

all_dated() {
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# everything that a Linux system gets, where it gets it: the .deb and the .rpm are both made of this
stage_linux() {
    local program doc=usr/share/doc/token-desk
    need strip readelf
    program=$(linux_program)
    rm -rf "$stage"
    put 755 "$program" usr/bin/token-desk
    # nothing to do for the profile `dist`
    if [[ $(readelf -SW "$stage/usr/bin/token-desk") == *' .symtab '* ]]; then
        strip --strip-all "$stage/usr/bin/token-desk"
    fi
    put 644 "$packaging/linux/token-desk.desktop" usr/share/applications/token-desk.desktop
    put 644 assets/icon.svg usr/share/icons/hicolor/scalable/apps/token-desk.svg
    put 644 assets/icon.png usr/share/icons/hicolor/256x256/apps/token-desk.png
    put_filled "$packaging/linux/org.tokendesk.desk.metainfo.xml" \
        usr/share/metainfo/org.tokendesk.desk.metainfo.xml
    put 644 assets/org.tokendesk.unlock.policy usr/share/polkit-1/actions/org.tokendesk.unlock.policy
    put_filled "$packaging/linux/token-desk.1" usr/share/man/man1/token-desk.1.gz
    put 644 assets/profiles.example.toml $doc/profiles.example.toml
    put 644 assets/policy.example.toml $doc/policy.example.toml
    put 644 "$packaging/linux/copyright" $doc/copyright
    put_filled "$packaging/linux/changelog" $doc/changelog.Debian.gz
    put 644 "$packaging/linux/lintian-overrides" usr/share/lintian/overrides/token-desk
    gzip -9nc assets/licences/libraries.txt >"$packages/THIRD-PARTY.txt.gz"
    put 644 "$packages/THIRD-PARTY.txt.gz" $doc/THIRD-PARTY.txt.gz
    gzip -9nc assets/manual/new.md >"$packages/new.md.gz"
    put 644 "$packages/new.md.gz" $doc/new.md.gz
    rm "$packages/new.md.gz" "$packages/THIRD-PARTY.txt.gz"
    all_dated "$stage"
}

# windows_texts FOLDER: what lies beside the program on Windows
windows_texts() {
    local file
    cp assets/licences/libraries.txt "$1/THIRD-PARTY.txt"
    cp "$packaging/linux/copyright" "$1/LICENCE.txt"
    cp assets/manual/new.md "$1/NEW.txt"
    cp assets/profiles.example.toml "$1"
    # a full path there is another than here
    sed "s#\"/srv/exports\"#'C:\\\\Exports'#" assets/policy.example.toml >"$1/policy.example.toml"
    # Notepad of older Windows shows LF alone as one line
    for file in "$1"/*.txt "$1"/*.toml; do
        sed -i 's/$/\r/' "$file"
        chmod 644 "$file"
    done
}

# zipped FILE FOLDER NAME: NAME in FOLDER, in one order and without what differs from machine to
# machine
zipped() {
    local level=-9
    [[ -z $quick ]] || level=-1
    rm -f "$1"
    (cd "$2" && find "$3" | sort | command zip -q -X $level -@ "$1")
}

# made FILE: says so, as the last thing
made() {
    [[ -s $1 ]] || fail "$1 was not made"
    echo "${1#"$repository"/}  $(wc -c <"$1" | tr -d ' ') bytes"
}
