from torch import nn

norm = nn.BatchNorm2d(3)
learned = dict(norm.named_parameters())

scale = norm.weight  # (3,)
for name, weight in norm.state_dict().items():
    print(f"{name:19} {str(tuple(weight.shape)):5}", end=" ")
    print("learned" if name in learned else "measured")
print("epsilon", norm.eps)
