import torch
from torch import nn


def make_net(name):
    net = nn.Sequential()
    net.add_module(name, nn.Linear(3, 2))
    return net


kernel = torch.arange(6.0).reshape(3, 2)  # (3, 2)
saved = make_net("fc")
saved.load_state_dict({"fc.weight": kernel.T, "fc.bias": torch.zeros(2)})
torch.save(saved.state_dict(), "net.pt")

net = make_net("dense")
state = torch.load("net.pt")
net.load_state_dict({
    name.replace("fc.", "dense."): w for name, w in state.items()
})
loaded = torch.equal(net.dense.weight.T, kernel)
print("loaded:", loaded)
