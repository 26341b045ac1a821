import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")  # "source code of class has changed"
x = torch.zeros(2, 2, 6, 5)  # (2, 2, 6, 5)


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first, *_, last = str(error).splitlines() * 2
        said = last.strip() if "key(s)" in last else first.split(" on <")[0]
        said = said.split('. ')[0].split(', ')[0]
        print(f"{what}\n    {type(error).__name__}: {said}")


def load(name, **options):
    return torch.load(name, **options)


whole = "pytorch-2018-whole.pt"
attempt("a whole net", lambda: load(whole))
attempt("a whole net, trusted", lambda: load(whole, weights_only=False))


class Net(nn.Module):
    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        return self.dense(x.view(x.size(0), -1))


attempt("the same, with its class",
        lambda: load(whole, weights_only=False)(x))
layers = nn.ModuleDict({"conv": nn.Conv2d(2, 4, 3), "dense": nn.Linear(8, 3)})
attempt("a checkpoint of several GPUs",
        lambda: layers.load_state_dict(load("pytorch-2018-parallel.pt")))
weights = load("pytorch-2018-parallel.pt")["state_dict"]
attempt("its state_dict", lambda: layers.load_state_dict(weights))
