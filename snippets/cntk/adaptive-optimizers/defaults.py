import inspect

import cntk as C

weight = C.parameter((2, 3), init=1)  # (2, 3)
shown = ["lr", "momentum", "unit_gain", "variance_momentum", "gamma", "rho",
         "epsilon", "need_ave_multiplier", "l2_regularization_weight"]
schedules = ["lr", "momentum", "variance_momentum"]
for name in ["sgd", "momentum_sgd", "adam", "rmsprop", "adagrad", "adadelta"]:
    arguments = inspect.signature(getattr(C, name)).parameters
    print(name)
    for argument in shown:
        if argument in arguments:
            default = arguments[argument].default
            if default is inspect.Parameter.empty:
                default = "required"
            elif argument in schedules:
                default = f"{default[0]} per sample"
            print(f"    {argument} {default}")
