import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
x = torch.tensor(videos.transpose(0, 4, 1, 2, 3))  # (3, 2, 6, 5, 4)
w = np.load("dimensions.npz")


class Net(nn.Module):
    def __init__(self, epsilon):
        super().__init__()
        self.conv = nn.Conv3d(2, 4, (2, 3, 3), stride=(1, 2, 2))
        self.norm = nn.BatchNorm3d(4, eps=epsilon)
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


model = Net(float(w["norm_epsilon"])).eval()
arrays = {
    "conv.weight": w["conv_kernel"].transpose(4, 3, 0, 1, 2),
    "conv.bias": w["conv_bias"],
    "norm.weight": w["norm_gamma"],
    "norm.bias": w["norm_beta"],
    "norm.running_mean": w["norm_mean"],
    "norm.running_var": w["norm_variance"],
    "norm.num_batches_tracked": 0,
    "up.weight": w["up_kernel"].transpose(3, 4, 0, 1, 2),
    "up.bias": w["up_bias"],
    "causal.weight": w["causal_kernel"].transpose(2, 1, 0),
    "causal.bias": w["causal_bias"],
    "grouped.weight": w["grouped_kernel"].transpose(1, 2, 0),
    "grouped.bias": w["grouped_bias"],
    "dense.weight": w["dense_kernel"].transpose(2, 1, 0).reshape(5, -1),
    "dense.bias": w["dense_bias"],
}
model.load_state_dict({name: torch.tensor(a) for name, a in arrays.items()})

logits = model(x).numpy(force=True)  # (3, 5)
print(logits.round(2))
