import textwrap
import warnings

import torch
import torch.nn.functional as F
from torch import nn

x = torch.ones(1, 1, 28, 28)  # (1, 1, 28, 28)
lines = [
    "nn.Conv2d(1, 32, kernel_size=(3, 3), stride=(1, 1), padding=1)(x)",
    "nn.MaxPool2d(kernel_size=(2, 2), stride=(2, 2), padding=0)(x)",
    "x.reshape(x.size(0), -1).view(-1, 28 * 28)",
    "F.softmax(x.flatten(1), dim=1)",
    "nn.Linear(28 * 28, num_classes)",
    "nn.Linear(28 * 28, 10).to(device)",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
