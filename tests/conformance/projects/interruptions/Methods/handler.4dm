// Notes the code.
handled.push(Error)
seen+=" handler "+Choose2(Error)
