"""Rules about the rows of a dense layer's weight, behind a flatten."""

from lab.rules.rule import Topic, numbers

topic = Topic("dense", heading="Dense")

DENSE = {"batch": None, "side": range(1, 9), "channels": None, "units": (1, 2, 3, 4, 5)}


def inputs(setting):
    height, width = setting["side"]
    return height * width * setting["channels"]


def dense_arrays(setting):
    return {
        "x": numbers(setting["batch"], *setting["side"], setting["channels"]),
        "rows": numbers(inputs(setting), setting["units"]),
    }


@topic.rule(dense_arrays, [], inputs, **DENSE)
def dense_rows(framework, x, rows):
    """A weight from Keras or TensorFlow, its rows in the order height, width, channel, after the
    flatten of each framework: unfolded, put into the order channel, height, width in PyTorch and
    CNTK, and folded again."""
    return x.reshape(len(x), -1) @ rows


@topic.rule(dense_arrays, [], inputs, **DENSE)
def dense_rows_back(framework, x, rows):
    """A weight from PyTorch or CNTK, its rows in the order channel, height, width, taken by all
    four the other way round."""
    return x.transpose(0, 3, 1, 2).reshape(len(x), -1) @ rows
