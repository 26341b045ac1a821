import os
import urllib.request

import numpy as np
import torch
from torch import nn

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
digits, labels = data["x_test"][:2000], data["y_test"][:2000]
images = np.float32(digits[:, np.newaxis] / 255)  # (2000, 1, 28, 28)
w = {name: torch.tensor(a) for name, a in np.load("convnet.npz").items()}

model = nn.Sequential(
    nn.Conv2d(1, 32, 3, padding="same"), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3, padding="same"), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(7 * 7 * 64, 10),
)
rows = w["dense_kernel"].reshape(7, 7, 64, 10)  # height, width, channel, out
model.load_state_dict({
    "0.weight": w["conv1_kernel"].permute(3, 2, 0, 1),
    "0.bias": w["conv1_bias"],
    "3.weight": w["conv2_kernel"].permute(3, 2, 0, 1),
    "3.bias": w["conv2_bias"],
    "7.weight": rows.permute(3, 2, 0, 1).flatten(1),
    "7.bias": w["dense_bias"],
})

for name, pixels in [
    ("scaled once", images),
    ("not scaled", images * 255),
    ("scaled twice", images / 255),
    ("normalised", (images - 0.1307) / 0.3081),
]:
    logits = model(torch.from_numpy(pixels)).numpy(force=True)  # (2000, 10)
    right = np.mean(logits.argmax(axis=1) == labels)
    print(f"{name:12} {right:.2%} right, a logit of {logits[0, 7]:.1f}")
