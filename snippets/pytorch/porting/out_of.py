from collections import OrderedDict

import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)

model = nn.Sequential(OrderedDict([
    ("pad", nn.ZeroPad2d((0, 1, 0, 1))),  # "same" with stride 2, even sides
    ("conv", nn.Conv2d(2, 4, 3, stride=2)),
    ("norm", nn.BatchNorm2d(4)),
    ("relu1", nn.ReLU()),
    ("depthwise", nn.Conv2d(4, 8, 3, padding="same", groups=4, bias=False)),
    ("relu2", nn.ReLU()),
    ("up", nn.ConvTranspose2d(8, 3, 3, stride=2)),
    ("crop", nn.ZeroPad2d((0, -1, 0, -1))),
    ("relu3", nn.ReLU()),
    ("pool", nn.MaxPool2d(2)),
    ("flatten", nn.Flatten()),
    ("dense", nn.Linear(36, 5)),
])).eval()
state = model.state_dict()
for name in state:  # in place of training
    state[name] = torch.tensor(rng.uniform(-1, 1, state[name].shape))
state["norm.running_var"] = torch.tensor(rng.uniform(0.001, 0.1, 4))
model.load_state_dict(state)
logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))

a = {name: w.numpy(force=True) for name, w in model.state_dict().items()}
np.savez(
    "net.npz",
    conv_kernel=a["conv.weight"].transpose(2, 3, 1, 0),
    conv_bias=a["conv.bias"],
    norm_gamma=a["norm.weight"],
    norm_beta=a["norm.bias"],
    norm_mean=a["norm.running_mean"],
    norm_variance=a["norm.running_var"],
    norm_epsilon=model.norm.eps,
    depthwise_kernel=a["depthwise.weight"].reshape(4, 2, 3, 3)
    .transpose(2, 3, 0, 1),
    up_kernel=a["up.weight"].transpose(2, 3, 0, 1),  # from in, out, ...
    up_bias=a["up.bias"],
    dense_kernel=a["dense.weight"].reshape(5, 3, 4, 3).transpose(2, 3, 1, 0),
    dense_bias=a["dense.bias"],
)
