import inspect

import tensorflow as tf

weight = tf.Variable(tf.ones((2, 3)))  # (2, 3)
shown = ["learning_rate", "momentum", "beta1", "beta2", "decay", "rho",
         "epsilon", "initial_accumulator_value"]
train = tf.compat.v1.train  # TensorFlow 2 itself has none
for name in ["GradientDescent", "Adam", "RMSProp", "Adagrad", "Adadelta"]:
    optimizer = getattr(train, name + "Optimizer")
    arguments = inspect.signature(optimizer).parameters
    print(name)
    for argument in shown:
        if argument in arguments:
            default = arguments[argument].default
            if default is inspect.Parameter.empty:
                default = "required"
            print(f"    {argument} {default}")
