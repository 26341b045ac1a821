import torch
from torch import nn

x = torch.tensor([[1, -2, 3], [-4, 5, 6]]).float()  # (2, 3)
w1 = torch.arange(-5, 7).reshape(3, 4)
w2 = torch.arange(-4, 4).reshape(4, 2)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(3, 4, bias=False)
        self.logits = nn.Linear(4, 2, bias=False)

    def forward(self, x):
        return self.logits(self.hidden(x).relu())


net = Net()
net.load_state_dict({"hidden.weight": w1.T, "logits.weight": w2.T})
y = net(x)  # (2, 2)
print(y.numpy(force=True))
