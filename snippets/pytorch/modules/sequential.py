import torch
from torch import nn

x = torch.tensor([[1, -2, 3], [-4, 5, 6]]).float()  # (2, 3)
w1 = torch.arange(-5, 7).reshape(3, 4)
w2 = torch.arange(-4, 4).reshape(4, 2)

net = nn.Sequential(
    nn.Linear(3, 4, bias=False),
    nn.ReLU(),
    nn.Linear(4, 2, bias=False),
)
net.load_state_dict({"0.weight": w1.T, "2.weight": w2.T})
y = net(x)  # (2, 2)
print(y.numpy(force=True))
