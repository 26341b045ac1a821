# pip install onnxscript onnxruntime
import logging
import os
import warnings

import onnxruntime
import torch
from torch import nn

logging.disable(logging.WARNING)  # "torchvision is not installed"
warnings.simplefilter("ignore", FutureWarning)  # PyTorch's, of its exporter
x = torch.ones(2, 300)  # (2, 300)
model = nn.Sequential(nn.Linear(300, 20)).eval()


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first = " ".join(str(error).split("\n\n")[0].split()).split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


torch.save(model, "whole.pt")
attempt("Load a whole module", lambda: torch.load("whole.pt"))
other = nn.ModuleDict({"dense": nn.Linear(300, 20)})
weights = model.state_dict()
attempt("Load weights under other names",
        lambda: other.load_state_dict(weights))
torch.onnx.export(model, (x,), "model.onnx", verbose=False)
os.remove("model.onnx.data")  # it holds the weights
run = onnxruntime.InferenceSession
attempt("Run ONNX without its second file", lambda: run("model.onnx"))
