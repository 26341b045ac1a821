from collections import OrderedDict

import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)
w = np.load("net.npz")

epsilon = float(w["norm_epsilon"])
model = nn.Sequential(OrderedDict([
    ("pad", nn.ZeroPad2d((0, 1, 0, 1))),  # "same" with stride 2, even sides
    ("conv", nn.Conv2d(2, 4, 3, stride=2)),
    ("norm", nn.BatchNorm2d(4, eps=epsilon)),
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
depthwise = w["depthwise_kernel"].transpose(2, 3, 0, 1).reshape(8, 1, 3, 3)
arrays = {
    "conv.weight": w["conv_kernel"].transpose(3, 2, 0, 1),
    "conv.bias": w["conv_bias"],
    "norm.weight": w["norm_gamma"],
    "norm.bias": w["norm_beta"],
    "norm.running_mean": w["norm_mean"],
    "norm.running_var": w["norm_variance"],
    "norm.num_batches_tracked": 0,
    "depthwise.weight": depthwise,
    "up.weight": w["up_kernel"].transpose(2, 3, 0, 1),
    "up.bias": w["up_bias"],
    "dense.weight": w["dense_kernel"].transpose(3, 2, 0, 1).reshape(5, -1),
    "dense.bias": w["dense_bias"],
}
model.load_state_dict({name: torch.tensor(a) for name, a in arrays.items()})

logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))
