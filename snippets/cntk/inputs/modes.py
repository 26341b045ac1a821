import cntk as C
import numpy as np

images = np.float32([255, 128, 0]).reshape(1, 3, 1, 1)  # (1, 3, 1, 1)
x = C.input_variable((3, 1, 1))
bgr = C.splice(x[2:3], x[1:2], x[0:1], axis=0)
channels = (3, 1, 1)
bgr_mean = np.float32([103.939, 116.779, 123.68]).reshape(channels)
mean = np.float32([0.485, 0.456, 0.406]).reshape(channels)
deviation = np.float32([0.229, 0.224, 0.225]).reshape(channels)
modes = [
    ("caffe", bgr - bgr_mean),
    ("tf", x / 127.5 - 1),
    ("torch", (x / 255 - mean) / deviation),
    ("0 to 1", x / 255),
    ("unchanged", x * 1),
]
for name, z in modes:
    y = z.eval({x: images})  # (1, 3, 1, 1)
    print("{:9}".format(name), *("{:9.4f}".format(n) for n in y.ravel()))
