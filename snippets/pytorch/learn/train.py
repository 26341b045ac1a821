import os
import urllib.request

import numpy as np
import torch
from torch import nn

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = torch.tensor(data["x_train"][:12800, np.newaxis] / 255).float()
x_test = torch.tensor(data["x_test"][:1000, np.newaxis] / 255).float()
y_train = torch.tensor(data["y_train"][:12800]).long()
y_test = data["y_test"][:1000]

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(13 * 13 * 8, 10),
)
logits = model(x_train[:2])  # (2, 10)
rate = 0.3
cross_entropy = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=rate)

for images, labels in zip(x_train.split(128), y_train.split(128)):
    optimizer.zero_grad()
    loss = cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()

answers = model(x_test).argmax(dim=1).numpy(force=True)
print(f"right: {np.mean(answers == y_test):.1f}")
