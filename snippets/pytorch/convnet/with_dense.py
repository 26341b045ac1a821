import os
import sys
import urllib.request

import numpy as np
import torch
from torch import nn

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = torch.tensor(data["x_train"][:6400][:, np.newaxis] / 255).float()
x_test = torch.tensor(data["x_test"][:, np.newaxis] / 255).float()
y_train = torch.tensor(data["y_train"][:6400]).long()
y_test = torch.tensor(data["y_test"]).long()

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 32, 3, padding="same"), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3, padding="same"), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(7 * 7 * 64, 64), nn.ReLU(),
    nn.Linear(64, 10),
)
logits = model(x_test[:2])  # (2, 10)

cross_entropy = nn.CrossEntropyLoss()  # takes logits
optimizer = torch.optim.SGD(
    model.parameters(), lr=0.05, momentum=0.9, nesterov=True)

model.train()
for epoch in range(1):
    for step, batch in enumerate(torch.randperm(len(x_train)).split(128)):
        optimizer.zero_grad()
        loss = cross_entropy(model(x_train[batch]), y_train[batch])
        loss.backward()
        optimizer.step()
        if step % 100 == 0:
            print(f"step {step}, loss {loss.item():.3f}", file=sys.stderr)

model.eval()
correct = 0
with torch.no_grad():
    for images, labels in zip(x_test.split(1000), y_test.split(1000)):
        correct += (model(images).argmax(dim=1) == labels).sum().item()
print("parameters", sum(p.numel() for p in model.parameters()))
print(f"test accuracy {correct / len(x_test):.1f}")
