import struct
import zlib

import numpy as np
import tensorflow as tf


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
image = tf.io.decode_png(tf.io.read_file("image.png"))
for antialias in [False, True]:  # the first is the default
    small = tf.image.resize(image, (1, 4), antialias=antialias)
    name = "bilinear" + ", antialias" * antialias
    print(f"{name:20}", small.numpy()[0, :, 0])
