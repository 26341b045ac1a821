import keras
import numpy as np

images = np.float32([255, 128, 0]).reshape(1, 1, 1, 3)  # (1, 1, 1, 3)
prepare = keras.applications.imagenet_utils.preprocess_input
modes = {
    "caffe": prepare(images.copy(), mode="caffe"),  # or it writes into images
    "tf": prepare(images.copy(), mode="tf"),
    "torch": prepare(images.copy(), mode="torch"),
    "0 to 1": images / 255,
    "unchanged": images,
}
for name, x in modes.items():
    print(f"{name:9}", *(f"{number:9.4f}" for number in x[0, 0, 0]))
