# pip install onnxscript onnxruntime
import logging
import os
import urllib.request
import warnings

import numpy as np
import onnxruntime
import torch
from torch import nn

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = torch.tensor(digits[:, np.newaxis] / 255).float()  # (4, 1, 28, 28)
w = {name: torch.tensor(a) for name, a in np.load("convnet.npz").items()}
logging.disable(logging.WARNING)  # "torchvision is not installed"
warnings.simplefilter("ignore", FutureWarning)  # PyTorch's, of its exporter

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

model.eval()
before = model(images).numpy(force=True)  # (4, 10)

torch.onnx.export(
    model, (images[:1],), "convnet.onnx", input_names=["image"],
    external_data=False, verbose=False,  # one file, and no report
)
session = onnxruntime.InferenceSession("convnet.onnx")
after = np.concatenate([
    session.run(None, {"image": image.numpy(force=True)})[0]
    for image in images.split(1)
])  # (4, 10)
np.set_printoptions(precision=1, suppress=True)
print(after)
print("predictions", after.argmax(axis=1))
print("the same within 1e-4:", np.allclose(after, before, rtol=0, atol=1e-4))
