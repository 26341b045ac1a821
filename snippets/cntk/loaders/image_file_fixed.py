# pip install pillow
import struct
import zlib

import numpy as np
from PIL import Image


def write_png(name, pixels):  # (height, width, channels)
    height, width, channels = pixels.shape
    kind = {1: 0, 3: 2, 4: 6}[channels]  # grey, RGB, RGBA
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    with open(name, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for what, data in [
            (b"IHDR", struct.pack(">2I5B", width, height, 8, kind, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows)),
            (b"IEND", b""),
        ]:
            body = what + data
            file.write(struct.pack(">I", len(data)) + body)
            file.write(struct.pack(">I", zlib.crc32(body)))


for name, channels in [("grey", 1), ("RGB", 3), ("RGBA", 4)]:
    pixels = np.full((2, 5, channels), 100, np.uint8)
    write_png("image.png", pixels)
    image = np.float32(Image.open("image.png").convert("RGB"))
    print(name, image.shape, image.dtype)
last = image  # (2, 5, 3)
