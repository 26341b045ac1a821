import textwrap

import torch
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
index = torch.tensor([0, 1])  # (2,)
one_hot = torch.eye(3)[index]  # (2, 3)
cross_entropy = nn.CrossEntropyLoss()

for name, labels in [
    ("index, int64", index),
    ("index, int32", index.to(torch.int32)),
    ("index, a column", index[:, None]),
    ("one-hot, float", one_hot),
    ("one-hot, integer", one_hot.long()),
]:
    try:
        print(f"{name}: {float(cross_entropy(logits, labels)):.4f}")
    except RuntimeError as error:
        message = f"{name}: {type(error).__name__}: {error}"
        print(textwrap.fill(message, width=70, break_on_hyphens=False))
