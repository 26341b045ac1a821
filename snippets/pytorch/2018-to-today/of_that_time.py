import textwrap
import warnings

import torch
import torch.nn.functional as F
from torch import nn
from torch.autograd import Variable

x = torch.ones(2, 3)  # (2, 3)
loss = x.sum()
lines = [
    "Variable(x)",
    "Variable(x, volatile=True)",
    "loss.data[0]",
    "F.softmax(x)",
    "nn.CrossEntropyLoss(size_average=False)",
    "nn.init.xavier_uniform(x)",
    "nn.utils.clip_grad_norm([x], 1)",
    "iter(torch.utils.data.DataLoader(x)).next()",
    "1 - (x == 1)",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
