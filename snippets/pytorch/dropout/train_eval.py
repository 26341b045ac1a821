import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4)

ones = torch.ones(2, 10000)  # (2, 10000)

dropout = nn.Dropout(p=0.3)
y = dropout.train()(ones)  # (2, 10000)
training = y.numpy(force=True)
y = dropout.eval()(ones)  # (2, 10000)
evaluation = y.numpy(force=True)

print("training:  ", np.unique(training))
print(f"zeros:      {np.mean(training == 0):.1f}")
print(f"mean:       {np.mean(training):.1f}")
print("same mask: ", np.array_equal(training[0], training[1]))
print("evaluation:", np.unique(evaluation))
