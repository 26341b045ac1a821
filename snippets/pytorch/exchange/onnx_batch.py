# pip install onnxscript onnxruntime
import logging
import warnings

import numpy as np
import onnxruntime
import torch
from torch import nn

logging.disable(logging.WARNING)  # "torchvision is not installed"
warnings.simplefilter("ignore", FutureWarning)  # PyTorch's, of its exporter
images = np.random.RandomState(0).randn(4, 1, 8, 6)  # (4, 1, 8, 6)
images = images.astype(np.float32)
model = nn.Sequential(
    nn.Conv2d(1, 5, 3, padding="same"), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(5 * 4 * 3, 3),
).eval()


def run(path, images):
    session = onnxruntime.InferenceSession(path)
    return session.run(None, {"image": images})[0]


x = torch.zeros(1, 1, 8, 6)  # (1, 1, 8, 6)
torch.onnx.export(
    model, (x,), "one.onnx", input_names=["image"],
    external_data=False, verbose=False,
)
try:
    run("one.onnx", images)
except Exception as error:
    print(*str(error).splitlines()[:2], sep="\n")

torch.onnx.export(
    model, (x,), "many.onnx", input_names=["image"],
    external_data=False, verbose=False, dynamic_shapes=[{0: "batch"}],
)
logits = run("many.onnx", images)  # (4, 3)
single = np.concatenate([run("one.onnx", i) for i in np.split(images, 4)])
print("many.onnx:", logits.shape)
print("the same: ", np.allclose(logits, single, rtol=0, atol=1e-5))
