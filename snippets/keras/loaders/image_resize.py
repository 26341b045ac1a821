# pip install pillow
import struct
import zlib

import keras
import numpy as np


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
for method in ["nearest", "bilinear"]:  # the first is the default
    image = keras.utils.load_img(
        "image.png", target_size=(1, 4), interpolation=method
    )
    print(f"{method:20}", keras.utils.img_to_array(image)[0, :, 0])
