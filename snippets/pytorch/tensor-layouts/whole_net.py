import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(),
                    nn.Flatten(), nn.Linear(48, 10)).eval()
first = torch.arange(120.0).reshape(2, 3, 4, 5) / 120  # (2, 3, 4, 5)
before = net(first)
state = {name: value.clone() for name, value in net.state_dict().items()}

net.to(memory_format=torch.channels_last)
print("weights:", all(torch.equal(state[name], value)
                      for name, value in net.state_dict().items()))
print("strides:", state["0.weight"].stride(), net[0].weight.stride())
after = net(first.to(memory_format=torch.channels_last))  # (2, 10)
print("logits: ", torch.allclose(before, after, atol=1e-5))

last = first.permute(0, 2, 3, 1).contiguous()  # (2, 4, 5, 3)
y = net(last.permute(0, 3, 1, 2))  # (2, 10)
print("the other order:", torch.allclose(before, y, atol=1e-5))
