from torch import nn

net = nn.Sequential()
net.add_module("layer1", nn.Linear(3, 4, bias=False))
net.add_module("layer2", nn.Linear(4, 5, bias=False))
net.add_module("layer10", nn.Linear(5, 2, bias=False))

kernel = net.layer2.weight.T  # (4, 5)
for name in "layer1", "layer2", "layer10":
    print(name, tuple(net.get_submodule(name).weight.T.shape))
