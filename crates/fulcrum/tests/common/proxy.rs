//! A network between the server and its database that the test can cut and mend.

use std::{
    io,
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// Passes everything on, until cut.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    wires: Arc<Mutex<Vec<TcpStream>>>,
    cut: Arc<AtomicBool>,
}

impl Proxy {
    /// One in front of `target`, `host:port`.
    pub(crate) fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let proxy = Self {
            address: listener.local_addr().expect("an address"),
            wires: Arc::default(),
            cut: Arc::default(),
        };
        let (target, wires, cut) = (target.to_owned(), proxy.wires.clone(), proxy.cut.clone());
        thread::spawn(move || {
            for incoming in listener.incoming().flatten() {
                let mut wires = wires.lock().expect("wires");
                if cut.load(Ordering::SeqCst) {
                    continue;
                }
                if let Ok((one, two)) = join(incoming, &target) {
                    wires.extend([one, two]);
                }
            }
        });
        proxy
    }

    /// Breaks every connection and takes no new one.
    pub(crate) fn cut(&self) {
        let mut wires = self.wires.lock().expect("wires");
        self.cut.store(true, Ordering::SeqCst);
        for wire in wires.drain(..) {
            wire.shutdown(Shutdown::Both).ok();
        }
    }

    /// Takes connections again.
    pub(crate) fn mend(&self) {
        self.cut.store(false, Ordering::SeqCst);
    }
}

fn join(near: TcpStream, target: &str) -> io::Result<(TcpStream, TcpStream)> {
    let far = TcpStream::connect(target)?;
    pass(near.try_clone()?, far.try_clone()?);
    pass(far.try_clone()?, near.try_clone()?);
    Ok((near, far))
}

fn pass(mut from: TcpStream, mut to: TcpStream) {
    thread::spawn(move || {
        io::copy(&mut from, &mut to).ok();
        to.shutdown(Shutdown::Both).ok();
    });
}
