"""The ConvNet in PyTorch."""

import common
import torch
from torch import nn


class Net:
    def __init__(self, job, weights):
        activation, pooling = (
            (nn.ReLU, nn.MaxPool2d) if job.net == "relu_max" else (nn.Tanh, nn.AvgPool2d)
        )
        self.rows = job.permute_rows
        self.model = nn.Sequential(
            nn.Conv2d(1, 32, 3, padding="same"),
            activation(),
            pooling(2),
            nn.Conv2d(32, 64, 3, padding="same"),
            activation(),
            pooling(2),
            nn.Flatten(),
            nn.Linear(7 * 7 * 64, 10),
        ).to(getattr(torch, job.dtype))
        self.model.load_state_dict(
            {
                "0.weight": torch.tensor(weights["conv1_kernel"].transpose(3, 2, 0, 1)),
                "0.bias": torch.tensor(weights["conv1_bias"]),
                "3.weight": torch.tensor(weights["conv2_kernel"].transpose(3, 2, 0, 1)),
                "3.bias": torch.tensor(weights["conv2_bias"]),
                "7.weight": torch.tensor(self.dense_in(weights["dense_kernel"])),
                "7.bias": torch.tensor(weights["dense_bias"]),
            }
        )
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(
            self.model.parameters(), lr=0.05, momentum=0.9, nesterov=job.nesterov
        )

    def dense_in(self, kernel):
        """Return the weight of the last layer, its columns in PyTorch's order, or, as a mistake to be caught, as they came."""
        return (
            kernel.reshape(7, 7, 64, 10).transpose(3, 2, 0, 1).reshape(10, -1)
            if self.rows
            else kernel.T
        )

    def neutral(self, arrays):
        """Return what belongs to the six parameters, in the neutral order."""
        kernel1, bias1, kernel2, bias2, dense, bias = (
            array.detach().numpy().copy() for array in arrays
        )
        rows = (
            dense.reshape(10, 64, 7, 7).transpose(2, 3, 1, 0).reshape(-1, 10)
            if self.rows
            else dense.T
        )
        return dict(
            zip(
                common.NAMES,
                (
                    kernel1.transpose(2, 3, 1, 0),
                    bias1,
                    kernel2.transpose(2, 3, 1, 0),
                    bias2,
                    rows,
                    bias,
                ),
            )
        )

    def logits(self, images):
        with torch.no_grad():
            return self.model(torch.tensor(images[:, None])).numpy()

    def gradients(self, images, labels):
        activation1 = self.model[:2](torch.tensor(images[:, None]))
        activation2 = self.model[2:5](activation1)
        loss = self.loss(self.model[5:](activation2), torch.tensor(labels))
        gradients = self.neutral(torch.autograd.grad(loss, list(self.model.parameters())))
        return gradients, [
            activation.detach().permute(0, 2, 3, 1).numpy()
            for activation in (activation1, activation2)
        ]

    def step(self, images, labels):
        loss = self.loss(self.model(torch.tensor(images[:, None])), torch.tensor(labels))
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def weights(self):
        return self.neutral(self.model.parameters())


if __name__ == "__main__":
    common.main(Net)
