from torch import nn

net = nn.Sequential()
net.add_module("layer1", nn.Linear(3, 4, bias=False))
net.add_module("layer2", nn.Linear(4, 5, bias=False))
net.add_module("layer10", nn.Linear(5, 2, bias=False))

kernel = next(net.parameters())  # (4, 3)
for name, w in net.named_parameters():
    print(name, tuple(w.shape))
