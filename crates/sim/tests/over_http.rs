//! The program, asked over a real socket.
