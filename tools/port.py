"""End with a message when a port of this machine is in use: ``python port.py 8000``."""

import socket
import sys

if __name__ == "__main__":
    port = int(sys.argv[1])
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(
                f"Port {port} cannot be used ({error.strerror}). Take another one: make serve PORT={port + 1}"
            )
