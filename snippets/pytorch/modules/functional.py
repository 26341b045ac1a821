import torch
import torch.nn.functional as F

x = torch.tensor([[1, -2, 3], [-4, 5, 6]]).float()  # (2, 3)
w1 = torch.arange(-5.0, 7).reshape(3, 4)
w2 = torch.arange(-4.0, 4).reshape(4, 2)


def net(x, w1, w2):
    hidden = F.relu(F.linear(x, w1.T))
    return F.linear(hidden, w2.T)


y = net(x, w1, w2)  # (2, 2)
print(y.numpy(force=True))
