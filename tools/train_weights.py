"""Train the ConvNet of the site for one sweep of MNIST and write docs/convnet/convnet.npz: ``make weights``.

The file holds six float32 arrays in one neutral order, that of Keras and TensorFlow: kernels as height, width, in, out; the
rows of the dense kernel as height, width, channel. Training is seeded. Another machine may round otherwise, so its weights
may differ in the last digits: the snippets' outputs belong to the file that is committed. Run `make outputs` afterwards.
"""

import sys
import time

import numpy as np
import torch
from torch import nn

from lab.weights import SEED, initial_weights
from tools import mnist, snippets

BATCH = 128


def network(weights):
    """Return the ConvNet as a PyTorch module, logits out, with the weights put into PyTorch's order."""
    model = nn.Sequential(
        nn.Conv2d(1, 32, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(7 * 7 * 64, 10),
    )
    model.load_state_dict(
        {
            "0.weight": torch.tensor(weights["conv1_kernel"].transpose(3, 2, 0, 1)),
            "0.bias": torch.tensor(weights["conv1_bias"]),
            "3.weight": torch.tensor(weights["conv2_kernel"].transpose(3, 2, 0, 1)),
            "3.bias": torch.tensor(weights["conv2_bias"]),
            "7.weight": torch.tensor(
                weights["dense_kernel"].reshape(7, 7, 64, 10).transpose(3, 2, 0, 1).reshape(10, -1)
            ),
            "7.bias": torch.tensor(weights["dense_bias"]),
        }
    )
    return model


def neutral(model):
    """Return the weights of a trained ``network`` in the neutral order, as {name: array}."""
    state = {name: value.numpy() for name, value in model.state_dict().items()}
    return {
        "conv1_kernel": state["0.weight"].transpose(2, 3, 1, 0),
        "conv1_bias": state["0.bias"],
        "conv2_kernel": state["3.weight"].transpose(2, 3, 1, 0),
        "conv2_bias": state["3.bias"],
        "dense_kernel": state["7.weight"]
        .reshape(10, 64, 7, 7)
        .transpose(2, 3, 1, 0)
        .reshape(-1, 10),
        "dense_bias": state["7.bias"],
    }


def train(model, images, labels):
    """Train for one sweep: SGD, learning rate 0.05, Nesterov momentum 0.9, the softmax in the loss."""
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9, nesterov=True)
    order, start = np.random.RandomState(SEED).permutation(len(images)), time.time()
    for step, first in enumerate(range(0, len(order), BATCH)):
        batch = order[first : first + BATCH]
        loss = nn.functional.cross_entropy(model(images[batch]), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 50 == 0:
            print(
                f"step {step:3d}, loss {loss.item():.4f}, {time.time() - start:.0f} s", flush=True
            )


def main():
    kind, path = mnist.prepare()
    if kind != "mnist":
        sys.exit(
            "The weights are those of MNIST, which is not here. Set MNIST_DIR to a folder with its four .gz files."
        )
    data = np.load(path)
    images = {
        part: torch.tensor(data[f"x_{part}"][:, np.newaxis] / np.float32(255))
        for part in ("train", "test")
    }
    labels = {part: torch.tensor(data[f"y_{part}"].astype(np.int64)) for part in ("train", "test")}
    model = network(initial_weights())
    train(model, images["train"], labels["train"])
    with torch.no_grad():
        correct = (model(images["test"]).argmax(1) == labels["test"]).sum().item()
    print(f"{correct} of {len(labels['test'])} test images right")
    np.savez(snippets.WEIGHTS, **neutral(model))
    print(
        f"{snippets.WEIGHTS.relative_to(snippets.ROOT)}: {snippets.WEIGHTS.stat().st_size:,} bytes"
    )


if __name__ == "__main__":
    main()
