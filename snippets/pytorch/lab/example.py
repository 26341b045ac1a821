"""One epoch of PyTorch's own MNIST example; published.toml says where it is described.

Its images come from torchvision, which decodes and normalises each of them anew in every epoch.
Here they are normalised once.
"""

import sys

import epoch
import torch
from torch import nn

images, labels, test_images, test_labels = (torch.tensor(part) for part in epoch.data(sys.argv[1]))
images, test_images = ((part[:, None] / 255 - 0.1307) / 0.3081 for part in (images, test_images))

torch.manual_seed(1)
model = nn.Sequential(
    nn.Conv2d(1, 32, 3),
    nn.ReLU(),
    nn.Conv2d(32, 64, 3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Dropout(0.25),
    nn.Flatten(),
    nn.Linear(12 * 12 * 64, 128),
    nn.ReLU(),
    nn.Dropout(0.5),
    nn.Linear(128, 10),
    nn.LogSoftmax(dim=1),
)
optimizer = torch.optim.Adadelta(model.parameters(), lr=1.0)
loader = torch.utils.data.DataLoader(
    torch.utils.data.TensorDataset(images, labels.long()), batch_size=64
)  # shuffled only on a GPU
with epoch.Clock() as clock:
    for x, y in loader:
        optimizer.zero_grad()
        nn.functional.nll_loss(model(x), y).backward()
        optimizer.step()
model.eval()
with torch.no_grad():
    correct = sum(
        (model(x).argmax(1) == y).sum().item()
        for x, y in zip(test_images.split(1000), test_labels.split(1000))
    )
epoch.report(
    clock,
    parameters=sum(p.numel() for p in model.parameters()),
    accuracy=correct / len(test_labels),
    trained=len(images),
)
