import torch
from torch import nn

ones = torch.ones(2, 10000)  # (2, 10000)


def differ(mask, other):
    return f"{float((mask != other).float().mean()):.1f}"


first = nn.Dropout(p=0.3)
second = nn.Dropout(p=0.3)

mask = first(ones)  # (2, 10000)
other = second(ones)  # (2, 10000)
again = first(ones)  # (2, 10000)
print("two layers:          ", differ(mask, other))
print("the same layer again:", differ(mask, again))

torch.manual_seed(1)
mask = first(ones)  # (2, 10000)
torch.manual_seed(1)
again = first(ones)  # (2, 10000)
print("the program's seed:  ", differ(mask, again))
