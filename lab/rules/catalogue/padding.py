"""Rules about the zeros around an image that a convolution reads."""

from lab.inside.borders import border_at_end, border_at_start
from lab.rules.images import border_of, convolved, padded
from lab.rules.rule import Topic, numbers

topic = Topic("padding", heading="Convolution")

CONVOLUTION = {
    "batch": None,
    "side": None,
    "channels": None,
    "filters": None,
    "kernel": None,
    "stride": None,
}


def convolution_arrays(setting):
    return {
        "x": numbers(setting["batch"], *setting["side"], setting["channels"]),
        "kernel": numbers(*setting["kernel"], setting["channels"], setting["filters"]),
    }


def products(setting):
    """Return how many products a number of a convolution sums up."""
    height, width = setting["kernel"]
    return height * width * setting["channels"]


def convolution(framework, x, kernel, stride, border):
    """Return a convolution with a border, unless the framework is at fault with it."""
    y = convolved(padded(x, border), kernel, stride)
    framework.check_convolution(x, y, stride)
    return y


@topic.rule(convolution_arrays, ["stride"], products, **CONVOLUTION)
def same(framework, x, kernel, stride):
    """Each framework's own "same". Keras and TensorFlow put half of the zeros before, rounded down,
    and the rest after. CNTK begins with `(k - 1) // 2 - (n - 1) % s // 2` rows, and refuses a
    kernel larger than the image. PyTorch does as Keras at a stride of 1, and refuses any other."""
    sizes, size = x.shape[1:3], kernel.shape[:2]
    framework.check_same(sizes, size, stride)
    border = border_of(framework.same_border, sizes, size, stride)
    return convolution(framework, x, kernel, stride, border)


@topic.rule(convolution_arrays, ["stride"], products, **CONVOLUTION)
def same_as_keras(framework, x, kernel, stride):
    r"""What PyTorch and CNTK write for the "same" of Keras and TensorFlow: the zeros by hand,
    $\max((\lceil n / s \rceil - 1) s + k - n, 0)$ in all, half of them before, rounded down;
    then no padding."""
    border = border_of(border_at_end, x.shape[1:3], kernel.shape, stride)
    return convolution(framework, x, kernel, stride, border)


@topic.rule(convolution_arrays, ["stride"], products, **CONVOLUTION)
def same_as_cntk(framework, x, kernel, stride):
    """What Keras, PyTorch and TensorFlow write for CNTK's `pad=True`:
    `(k - 1) // 2 - (n - 1) % s // 2` rows before, taken away where that is negative; after, what
    the last window needs."""
    sizes, size = x.shape[1:3], kernel.shape[:2]
    framework.check_border_at_start(sizes, size, stride)
    border = border_of(border_at_start, sizes, size, stride)
    return convolution(framework, x, kernel, stride, border)


@topic.rule(
    convolution_arrays,
    ["stride"],
    products,
    **{**CONVOLUTION, "kernel": (1, 3, 5, 7), "stride": (1, 2)},
)
def half_padding(framework, x, kernel, stride):
    """With an odd kernel and a stride of 1 or 2, CNTK's `pad=True` is PyTorch's `padding=k // 2`,
    and k // 2 zeros on all sides in the others."""
    size = kernel.shape[:2]
    framework.check_border_at_start(x.shape[1:3], size, stride)
    return convolution(framework, x, kernel, stride, [(k // 2, k // 2) for k in size])


@topic.rule(convolution_arrays, ["stride", "padding"], products, **CONVOLUTION, padding=None)
def zeros_around(framework, x, kernel, stride, padding):
    r"""With p zeros on each side, a side of n becomes $\lfloor (n + 2p - k) / s \rfloor + 1$. A
    kernel larger than what it slides over is refused."""
    wider = padded(x, [(p, p) for p in padding])
    framework.check_kernel(wider.shape[1:3], kernel.shape[:2], stride)
    return convolution(framework, wider, kernel, stride, border=[])
