"""The ConvNet in PyTorch, and the order of its weights there."""

import common
import torch
from torch import nn


def network(weights, smooth=False):
    """Return the net with weights given in the neutral order. smooth: its twin without kinks."""
    activation, pooling = (nn.Tanh, nn.AvgPool2d) if smooth else (nn.ReLU, nn.MaxPool2d)
    model = nn.Sequential(
        nn.Conv2d(1, 32, 3, padding="same"),
        activation(),
        pooling(2),
        nn.Conv2d(32, 64, 3, padding="same"),
        activation(),
        pooling(2),
        nn.Flatten(),
        nn.Linear(7 * 7 * 64, 10),
    )
    state = from_neutral(weights)
    model.to(state["0.weight"].dtype).load_state_dict(state)
    return model


def from_neutral(w):
    """Return weights of the neutral order as PyTorch names and orders them, a state dict."""
    rows = w["dense_kernel"].reshape(7, 7, 64, 10)
    return {
        "0.weight": torch.tensor(w["conv1_kernel"].transpose(3, 2, 0, 1)),
        "0.bias": torch.tensor(w["conv1_bias"]),
        "3.weight": torch.tensor(w["conv2_kernel"].transpose(3, 2, 0, 1)),
        "3.bias": torch.tensor(w["conv2_bias"]),
        "7.weight": torch.tensor(rows.transpose(3, 2, 0, 1).reshape(10, -1)),
        "7.bias": torch.tensor(w["dense_bias"]),
    }


def to_neutral(state):
    """Return what belongs to the parameters, tensors by PyTorch's names, in the neutral order."""
    own = {name: tensor.detach().numpy().copy() for name, tensor in state.items()}
    return {
        "conv1_kernel": own["0.weight"].transpose(2, 3, 1, 0),
        "conv1_bias": own["0.bias"],
        "conv2_kernel": own["3.weight"].transpose(2, 3, 1, 0),
        "conv2_bias": own["3.bias"],
        "dense_kernel": own["7.weight"].reshape(10, 64, 7, 7).transpose(2, 3, 1, 0).reshape(-1, 10),
        "dense_bias": own["7.bias"],
    }


class Net:
    """What lab/inside/common.py asks for."""

    def __init__(self, job, weights):
        self.model = network(weights, job.smooth)
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(
            self.model.parameters(),
            lr=common.LEARNING_RATE,
            momentum=common.MOMENTUM,
            nesterov=job.nesterov,
        )

    def logits(self, images):
        with torch.no_grad():
            return self.model(torch.tensor(images[:, None])).numpy()

    def gradients(self, images, labels):
        activation1 = self.model[:2](torch.tensor(images[:, None]))
        activation2 = self.model[2:5](activation1)
        loss = self.loss(self.model[5:](activation2), torch.tensor(labels))
        parameters = dict(self.model.named_parameters())
        gradients = torch.autograd.grad(loss, list(parameters.values()))
        activations = [
            activation.detach().permute(0, 2, 3, 1).numpy()
            for activation in (activation1, activation2)
        ]
        return to_neutral(dict(zip(parameters, gradients, strict=True))), activations

    def step(self, images, labels):
        loss = self.loss(self.model(torch.tensor(images[:, None])), torch.tensor(labels))
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def weights(self):
        return to_neutral(self.model.state_dict())


if __name__ == "__main__":
    common.main(Net)
