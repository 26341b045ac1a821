import warnings

import torch
from torch import nn

predictions = torch.tensor([1.0, 2, 3])  # (3,)
labels = torch.tensor([[1.0], [2], [4]])  # (3, 1)


def show(name, predictions, labels):
    accuracy = (predictions == labels).float().mean()
    error = nn.MSELoss()(predictions, labels)
    print(f"{name} accuracy {float(accuracy):.3f}, error {float(error):.3f}")


with warnings.catch_warnings(record=True) as caught:
    show("column:", predictions, labels)
print(str(caught[0].message)[:62], "...")
labels = labels[:, 0]  # (3,)
show("row:   ", predictions, labels)
