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
    """Weights from Keras or TensorFlow, whose rows are in the order height, width, channel,
    give the same in all four. For PyTorch and CNTK the rows are reshaped to three axes, permuted to
    channel, height, width, and flattened again."""
    return x.reshape(len(x), -1) @ rows


@topic.rule(dense_arrays, [], inputs, **DENSE)
def dense_rows_back(framework, x, rows):
    """Weights from PyTorch or CNTK, whose rows are in the order channel, height, width, give
    the same in all four. For Keras and TensorFlow they are permuted to height, width, channel."""
    return x.transpose(0, 3, 1, 2).reshape(len(x), -1) @ rows
