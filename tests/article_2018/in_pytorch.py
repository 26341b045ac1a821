"""The article's PyTorch net in PyTorch 1.0. Prints JSON."""

import json

import torch
from torch import nn


class ConvNetPyTorch(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.maps = nn.Sequential(
            nn.Conv2d(1, 32, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.linear_1 = nn.Linear(7 * 7 * 64, classes)

    def forward(self, x):
        maps = self.maps(x)
        flat = maps.reshape(maps.size(0), -1)
        self.again = flat.view(-1, 7 * 7 * 64)  # the article flattens a second time
        self.flat = flat
        logits = self.linear_1(self.again)
        return logits, nn.functional.softmax(logits, dim=1)


def error(line):
    try:
        exec(line, dict(globals()))
    except Exception as found:
        return f"{type(found).__name__}: {str(found).splitlines()[0]}"
    return "runs"


model = ConvNetPyTorch()
before = [p.clone() for p in model.parameters()]
trained = model.eval().train()
outputs = model(torch.rand(2, 1, 28, 28))

print(
    json.dumps(
        {
            "versions": [torch.__version__],
            "parameters": sum(p.numel() for p in model.parameters()),
            "rows": [float(output[0].sum()) for output in outputs],
            "errors": {
                line: error(line)
                for line in ("model = ConvNetPyTorch(num_classes)", "model.to(device)")
            },
            "train returns the net": trained is model and model.training,
            "train changes it": not all(
                torch.equal(p, old) for p, old in zip(model.parameters(), before)
            ),
            "second flattening is another tensor": not torch.equal(model.flat, model.again),
        }
    )
)
