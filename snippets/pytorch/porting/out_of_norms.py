import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        self.layer = nn.LayerNorm(4)
        self.prelu = nn.PReLU(4)
        self.conv2 = nn.Conv2d(4, 6, 3)
        self.group = nn.GroupNorm(3, 6)
        self.prelu2 = nn.PReLU(6)
        self.instance = nn.InstanceNorm2d(6, affine=True)
        self.dense = nn.Linear(48, 5)

    def forward(self, x):
        x = self.layer(self.conv(x).permute(0, 2, 3, 1))
        x = self.prelu(x.permute(0, 3, 1, 2))
        x = self.prelu2(self.group(self.conv2(x)))
        x = F.normalize(self.instance(x), dim=1)
        return self.dense(x.flatten(1))


model = Net()
state = model.state_dict()
for name in state:  # in place of training
    state[name] = torch.tensor(rng.uniform(-1, 1, state[name].shape))
model.load_state_dict(state)
logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))

a = {name: w.numpy(force=True) for name, w in model.state_dict().items()}
arrays = {}
for name in ["conv", "conv2"]:
    arrays[f"{name}_kernel"] = a[f"{name}.weight"].transpose(2, 3, 1, 0)
    arrays[f"{name}_bias"] = a[f"{name}.bias"]
rows = a["dense.weight"].reshape(5, 6, 4, 2)
arrays["dense_kernel"] = rows.transpose(2, 3, 1, 0)
arrays["dense_bias"] = a["dense.bias"]
for name in ["layer", "group", "instance"]:
    arrays[f"{name}_gamma"] = a[f"{name}.weight"]
    arrays[f"{name}_beta"] = a[f"{name}.bias"]
    arrays[f"{name}_epsilon"] = getattr(model, name).eps
for name in ["prelu", "prelu2"]:
    arrays[f"{name}_slopes"] = a[f"{name}.weight"]
np.savez("norms.npz", **arrays)
