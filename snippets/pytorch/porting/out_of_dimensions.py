import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
x = torch.tensor(videos.transpose(0, 4, 1, 2, 3))  # (3, 2, 6, 5, 4)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv3d(2, 4, (2, 3, 3), stride=(1, 2, 2))
        self.norm = nn.BatchNorm3d(4)
        self.up = nn.ConvTranspose3d(4, 3, (2, 2, 1), stride=(2, 1, 1))
        self.causal = nn.Conv1d(3, 4, 2, dilation=2)
        self.grouped = nn.ConvTranspose1d(4, 6, 3, stride=2, groups=2)
        self.dense = nn.Linear(24, 5)

    def forward(self, x):
        x = F.pad(x, (0, 1, 1, 1, 0, 1))  # "same": width, height, depth
        x = F.relu(self.norm(self.conv(x)))  # of depth 6, height 3, width 2
        x = F.relu(self.up(F.max_pool3d(x, (2, 1, 1))))  # 6, 4, 2
        x = x.mean(dim=(3, 4))  # the depth becomes the steps
        x = F.relu(self.causal(F.pad(x, (2, 0))))
        x = F.relu(self.grouped(x))  # 13 steps
        return self.dense(F.max_pool1d(x, 3).flatten(1))


model = Net().eval()
state = model.state_dict()
for name in state:  # in place of training
    state[name] = torch.tensor(rng.uniform(-1, 1, state[name].shape))
state["norm.running_var"] = torch.tensor(rng.uniform(0.001, 0.1, 4))
model.load_state_dict(state)
logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))

a = {name: w.numpy(force=True) for name, w in model.state_dict().items()}
np.savez(
    "dimensions.npz",
    conv_kernel=a["conv.weight"].transpose(2, 3, 4, 1, 0),
    conv_bias=a["conv.bias"],
    norm_gamma=a["norm.weight"],
    norm_beta=a["norm.bias"],
    norm_mean=a["norm.running_mean"],
    norm_variance=a["norm.running_var"],
    norm_epsilon=model.norm.eps,
    up_kernel=a["up.weight"].transpose(2, 3, 4, 0, 1),  # from in, out, ...
    up_bias=a["up.bias"],
    causal_kernel=a["causal.weight"].transpose(2, 1, 0),
    causal_bias=a["causal.bias"],
    grouped_kernel=a["grouped.weight"].transpose(2, 0, 1),
    grouped_bias=a["grouped.bias"],
    dense_kernel=a["dense.weight"].reshape(5, 6, 4).transpose(2, 1, 0),
    dense_bias=a["dense.bias"],
)
