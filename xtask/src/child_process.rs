//! A program that runs beside a command for as long as the command does: the simulator, the relay.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use crate::failure::{Explain, Failure};

/// What stops the program when the command ends, however it ends: the standard input of this script is
/// a pipe that the system closes with the command, and then the script takes the program with it.
const GUARD: &str = "\
    exec 3>&1 >/dev/null; \
    \"$@\" >&3 3>&- & program=$!; \
    exec 3>&-; \
    trap 'exit 0' HUP INT TERM; \
    trap 'kill $program 2>/dev/null; wait $program 2>/dev/null' EXIT; \
    read -r _; exit 0";

/// A running program. It ends when this is dropped, and when the command ends.
#[derive(Debug)]
pub struct ChildProcess {
    guard: Child,
    said: Arc<Mutex<Vec<u8>>>,
    lines: Receiver<String>,
    readers: Vec<JoinHandle<()>>,
}

impl ChildProcess {
    /// Starts what `command` names, with its folder and its environment.
    pub fn start(command: &Command) -> Result<Self, Failure> {
        let mut guard = Command::new("sh");
        guard
            .args(["-c", GUARD, "guard"])
            .arg(command.get_program())
            .args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            guard.current_dir(folder);
        }
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => guard.env(name, value),
                None => guard.env_remove(name),
            };
        }
        let name = command.get_program().to_string_lossy().into_owned();
        let mut guard = guard
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .explain(|| format!("cannot start {name}"))?;
        let said = Arc::default();
        let (sender, lines) = mpsc::channel();
        let mut readers = Vec::new();
        if let Some(output) = guard.stdout.take() {
            let said = Arc::clone(&said);
            readers.push(thread::spawn(move || read_lines(output, &said, &sender)));
        }
        if let Some(errors) = guard.stderr.take() {
            let said = Arc::clone(&said);
            readers.push(thread::spawn(move || read_all(errors, &said)));
        }
        Ok(Self {
            guard,
            said,
            lines,
            readers,
        })
    }

    /// The next line of its standard output, once it is there; `None` if the program has ended.
    pub fn line(&self) -> Option<String> {
        self.lines.recv().ok()
    }

    /// Everything that it has printed so far, on both outputs. It is shown nowhere else.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&locked(&self.said)).into_owned()
    }

    /// Ends it and returns everything that it printed.
    pub fn ended(mut self) -> String {
        self.end();
        for reader in self.readers.drain(..) {
            let _ = reader.join();
        }
        self.said()
    }

    fn end(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

impl Drop for ChildProcess {
    fn drop(&mut self) {
        self.end();
    }
}

/// Collects what a program prints and passes it on line by line.
fn read_lines(output: impl Read, said: &Mutex<Vec<u8>>, lines: &Sender<String>) {
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output
        .read_until(b'\n', &mut line)
        .is_ok_and(|bytes| bytes > 0)
    {
        locked(said).extend(&line);
        // The receiver may be gone.
        let _ = lines.send(String::from_utf8_lossy(&line).trim().to_owned());
        line.clear();
    }
}

/// Collects what a program prints to standard error.
fn read_all(mut errors: impl Read, said: &Mutex<Vec<u8>>) {
    let mut chunk = [0; 4096];
    while let Ok(bytes @ 1..) = errors.read(&mut chunk) {
        locked(said).extend(&chunk[..bytes]);
    }
}

fn locked(said: &Mutex<Vec<u8>>) -> MutexGuard<'_, Vec<u8>> {
    said.lock().unwrap_or_else(PoisonError::into_inner)
}
