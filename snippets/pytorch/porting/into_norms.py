import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)
w = np.load("norms.npz")


class Net(nn.Module):
    def __init__(self, epsilon):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        self.layer = nn.LayerNorm(4, eps=epsilon["layer"])
        self.prelu = nn.PReLU(4)
        self.conv2 = nn.Conv2d(4, 6, 3)
        self.group = nn.GroupNorm(3, 6, eps=epsilon["group"])
        self.prelu2 = nn.PReLU(6)
        self.instance = nn.InstanceNorm2d(
            6, affine=True, eps=epsilon["instance"])
        self.dense = nn.Linear(48, 5)

    def forward(self, x):
        x = self.layer(self.conv(x).permute(0, 2, 3, 1))
        x = self.prelu(x.permute(0, 3, 1, 2))
        x = self.prelu2(self.group(self.conv2(x)))
        x = F.normalize(self.instance(x), dim=1)
        return self.dense(x.flatten(1))


model = Net({name: float(w[f"{name}_epsilon"])
             for name in ["layer", "group", "instance"]})
arrays = {
    "conv.weight": w["conv_kernel"].transpose(3, 2, 0, 1),
    "conv.bias": w["conv_bias"],
    "layer.weight": w["layer_gamma"],
    "layer.bias": w["layer_beta"],
    "prelu.weight": w["prelu_slopes"],
    "conv2.weight": w["conv2_kernel"].transpose(3, 2, 0, 1),
    "conv2.bias": w["conv2_bias"],
    "group.weight": w["group_gamma"],
    "group.bias": w["group_beta"],
    "prelu2.weight": w["prelu2_slopes"],
    "instance.weight": w["instance_gamma"],
    "instance.bias": w["instance_beta"],
    "dense.weight": w["dense_kernel"].transpose(3, 2, 0, 1).reshape(5, -1),
    "dense.bias": w["dense_bias"],
}
model.load_state_dict({name: torch.tensor(a) for name, a in arrays.items()})

logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))
