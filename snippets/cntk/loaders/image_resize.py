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


row = np.uint8([0, 0, 0, 240, 0, 0, 0, 0])
pixels = np.repeat(row, 3).reshape(1, 8, 3)  # (1, 8, 3)
write_png("image.png", pixels)
image = Image.open("image.png")
for name, method in [("bicubic", 3), ("bilinear", 2)]:  # first the default
    small = np.float32(image.resize((4, 1), method))
    print(f"{name:20}", small[0, :, 0])
