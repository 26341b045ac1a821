"""What the tables tell to write instead in PyTorch, done. tests/test_instead.py runs each function.

name_<id> does what the cell of ../names.toml says, fix_<id> what the fix of tables/traps.toml
says. The code that the words quote stands in the function, and what comes out is compared with
numbers from elsewhere.
"""

import cases
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

X = torch.tensor([[1.0, 2.0], [3.0, 5.0]])
LOGITS = torch.tensor([[2.0, 1.0, 0.1], [0.0, 3.0, -1.0]])
LABELS = torch.tensor([0, 2])


def close(found, expected, tolerance=1e-6):
    """Compare a tensor with the numbers that it should hold."""
    np.testing.assert_allclose(np.asarray(found), expected, tolerance, tolerance)


def name_input_of_a_graph():
    class Net(nn.Module):
        def forward(self, image, scale):
            return image * scale

    close(Net()(X, 2.0), [[2, 4], [6, 10]])


def name_summary():
    net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
    print(net)
    assert "(0): Linear(in_features=2, out_features=3, bias=True)" in str(net)
    assert "shape" not in str(net) and "[" not in str(net)


def name_separable_convolution():
    depthwise = nn.Conv2d(2, 6, 3, groups=2, bias=False)
    pointwise = nn.Conv2d(6, 4, kernel_size=1)
    image = torch.arange(2.0 * 5 * 6).reshape(1, 2, 5, 6) % 7
    y = pointwise(depthwise(image))
    window = image[0, :, 1:4, 2:5]  # of the result in row 1, column 2
    six = [(window[m // 3] * depthwise.weight[m, 0]).sum() for m in range(6)]
    expected = pointwise.weight[:, :, 0, 0] @ torch.stack(six) + pointwise.bias
    close(y[0, :, 1, 2].detach(), expected.detach(), 1e-5)


def name_open_sides():
    pool = nn.AdaptiveMaxPool2d(1)
    for height, width in (2, 3), (5, 4):
        image = torch.arange(float(height * width)).reshape(1, 1, height, width)
        close(pool(image).flatten(), [height * width - 1])


def name_l2_penalty():
    """Three steps with 0.05 × the sum of squares in the loss, and twice that as weight_decay."""
    ended = []
    for decay, penalty in (0.1, 0.0), (0.0, 0.05):
        weight = nn.Parameter(torch.tensor([1.0, -2.0]))
        optimizer = torch.optim.SGD([weight], lr=0.1, weight_decay=decay)
        for _ in range(3):
            optimizer.zero_grad()
            loss = (weight * X[0]).sum() + penalty * (weight**2).sum()
            loss.backward()
            optimizer.step()
        ended.append(weight.detach())
    close(*ended)


def name_accuracy():
    logits, labels = LOGITS, LABELS
    close((logits.argmax(1) == labels).float().mean(), 0.5)


def name_predicting():
    net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5))
    net.eval()
    with torch.no_grad():
        y = net(X)
    assert not y.requires_grad
    close(y, (X @ net[0].weight.T + net[0].bias).detach())


def name_evaluating():
    right = 0
    for logits, label in zip(LOGITS, LABELS, strict=True):
        right += int(logits.argmax() == label)
    close(right / len(LABELS), 0.5)


def name_depthwise_convolution():
    in_channels = 2
    depthwise = nn.Conv2d(2, 2, 3, groups=in_channels, bias=False)
    image = torch.arange(2.0 * 4 * 5).reshape(1, 2, 4, 5) % 7
    expected = [(image[0, c, :3, :3] * depthwise.weight[c, 0]).sum().item() for c in range(2)]
    close(depthwise(image)[0, :, 0, 0].detach(), expected, 1e-5)


def name_global_average_pooling():
    image = torch.arange(24.0).reshape(1, 2, 3, 4)
    close(nn.AdaptiveAvgPool2d(output_size=1)(image).flatten(1), [[5.5, 17.5]])


def name_global_max_pooling():
    image = torch.arange(24.0).reshape(1, 2, 3, 4)
    close(nn.AdaptiveMaxPool2d(output_size=1)(image).flatten(1), [[11, 23]])


def name_top_k_accuracy():
    best = torch.topk(LOGITS, 2).indices
    close((best == LABELS[:, None]).any(dim=1).float().mean(), 0.5)


def name_path_dropout():
    branch = 3 * torch.ones(1000, 2, 4, 6)
    for training, numbers in (True, [0, 3.75]), (False, [3]):
        kept = branch * F.dropout(torch.ones(len(branch), 1, 1, 1), 0.2, training=training)
        assert kept.flatten(1).std(dim=1).max() == 0
        close(torch.unique(kept), numbers)


def name_class_weights():
    losses, weights = np.log1p(np.exp([-1, -3])), torch.tensor([1.0, 3.0])
    loss = nn.CrossEntropyLoss(weight=weights)(LOGITS[:, :2], torch.tensor([0, 1]))
    close(loss, (losses[0] + 3 * losses[1]) / 4)


def name_positive_weight():
    logits, labels = torch.tensor([2.0, -1.0]), torch.tensor([1.0, 0.0])
    loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(3.0))(logits, labels)
    close(loss, (3 * np.log1p(np.exp(-2)) + np.log1p(np.exp(-1))) / 2)


def name_two_class_accuracy():
    logits, labels = torch.tensor([-1, 0.3, -2]), torch.tensor([0.0, 1, 1])
    close(((logits > 0) == (labels > 0.5)).float().mean(), 2 / 3)


def name_binary_cross_entropy():
    logits, labels = torch.tensor([2.0, -1.0]), torch.tensor([1.0, 1.0])
    expected = np.log1p(np.exp([-2, 1])).mean()
    close(nn.BCEWithLogitsLoss()(logits, labels), expected)
    close(torch.nn.BCELoss()(torch.sigmoid(logits), labels), expected)


def fix_flatten_function():
    x = torch.arange(24).reshape(2, 3, 4)
    expected = np.arange(24).reshape(2, 12)
    close(torch.flatten(x, start_dim=1), expected)
    close(nn.Flatten()(x), expected)


def fix_dropout_function():
    p = 0.5

    class Net(nn.Module):
        def forward(self, x):
            return F.dropout(x, p, training=self.training)

    ones, net = torch.ones(1000), Net()
    assert set(net(ones).tolist()) == {0, 2}
    close(net.eval()(ones), ones)


def fix_resizing_factor():
    image = torch.arange(5.0).reshape(1, 1, 1, 5)
    y = F.interpolate(image, scale_factor=(1, 1.5), mode="bilinear", recompute_scale_factor=True)
    close(y, F.interpolate(image, size=(1, 7), mode="bilinear"))


def fix_bias_start():
    dense = nn.Linear(3, 64)
    assert dense.bias.count_nonzero() == 64
    nn.init.zeros_(dense.bias)
    assert dense.bias.count_nonzero() == 0


def fix_batch_norm_one_sample():
    data = torch.utils.data.TensorDataset(torch.arange(10.0).reshape(5, 2))
    norm = nn.BatchNorm1d(2)
    sizes = []
    for (x,) in torch.utils.data.DataLoader(data, batch_size=2, drop_last=True):
        norm(x)
        sizes.append(len(x))
    assert sizes == [2, 2]


if __name__ == "__main__":
    cases.serve(globals())
