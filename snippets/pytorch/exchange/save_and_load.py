import os
import urllib.request

import numpy as np
import torch
from torch import nn

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = torch.tensor(digits[:, np.newaxis] / 255).float()  # (4, 1, 28, 28)
w = {name: torch.tensor(a) for name, a in np.load("convnet.npz").items()}


def network():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, padding="same"), nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding="same"), nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(7 * 7 * 64, 10),
    )


model = network()
rows = w["dense_kernel"].reshape(7, 7, 64, 10)  # height, width, channel, out
model.load_state_dict({
    "0.weight": w["conv1_kernel"].permute(3, 2, 0, 1),
    "0.bias": w["conv1_bias"],
    "3.weight": w["conv2_kernel"].permute(3, 2, 0, 1),
    "3.bias": w["conv2_bias"],
    "7.weight": rows.permute(3, 2, 0, 1).flatten(1),
    "7.bias": w["dense_bias"],
})

before = model(images).numpy(force=True)  # (4, 10)

torch.save(model.state_dict(), "convnet.pt")
loaded = network()
loaded.load_state_dict(torch.load("convnet.pt", weights_only=True))
after = loaded(images).numpy(force=True)  # (4, 10)
print("predictions", after.argmax(axis=1))
print("largest difference", np.abs(after - before).max())
